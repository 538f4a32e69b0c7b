/** Folded names of the 34 provinces since 1/7/2025 and of those merged into them, as people still say them. */
export const PROVINCES: readonly string[] = (
  'ha noi,hai phong,hue,da nang,can tho,ho chi minh,sai gon,lai chau,dien bien,son la,lang son,quang ninh,thanh hoa,nghe an,ha tinh,cao bang,tuyen quang,lao cai,thai nguyen,phu tho,bac ninh,hung yen,ninh binh,quang tri,quang ngai,gia lai,khanh hoa,lam dong,dak lak,dong nai,tay ninh,vinh long,dong thap,ca mau,an giang,' +
  'hai duong,thai binh,bac kan,ha giang,yen bai,hoa binh,vinh phuc,bac giang,ha nam,nam dinh,quang binh,thua thien hue,quang nam,kon tum,binh dinh,ninh thuan,dak nong,binh thuan,phu yen,binh phuoc,ba ria vung tau,vung tau,binh duong,long an,tra vinh,ben tre,hau giang,soc trang,tien giang,bac lieu,kien giang'
).split(',')
