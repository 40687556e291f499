// Goes on to the application when the others have been told in their frames; one that does not answer holds nobody up.
const onward = document.querySelector('a[data-goes-on]')
const frames = [...document.querySelectorAll('iframe')]
const loaded = frames.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve)))
const patience = new Promise((resolve) => setTimeout(resolve, 3000))
for (const frame of frames) frame.src = frame.dataset.address
if (onward) Promise.race([Promise.all(loaded), patience]).then(() => location.replace(onward.href))
