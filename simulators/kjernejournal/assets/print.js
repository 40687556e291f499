// The print view's own button; the browser's menu does the same without it.
const button = document.querySelector('[data-print]')
button.hidden = false
button.addEventListener('click', () => window.print())
