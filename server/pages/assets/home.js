// The form stands until the widget is there; where the widget cannot load, the form stays.
customElements.whenDefined('tu-van-widget').then(() => {
  for (const form of document.querySelectorAll('[data-fallback]')) form.hidden = true
})
