/** States and events of a case are worded for the resident ("Bạn đã rút hồ sơ"); an officer reads of the sender. */
export function officerWords(text: string): string {
  return text.replace(/^Bạn(?= )/u, 'Người gửi').replace(/^Nơi nhận(?= )/u, 'Cơ quan')
}
