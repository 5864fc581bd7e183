// The page works without this: it then reloads by itself while there is work. Here it counts along.
const number = new Intl.NumberFormat('en');

async function watch(section) {
  const bar = section.querySelector('progress');
  const text = section.querySelector('[data-progress]');
  try {
    const answer = await fetch(section.dataset.watch, { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      const now = await answer.json();
      if (!now.work) {
        location.reload();
        return;
      }
      bar.max = now.workTotal;
      bar.value = now.worked;
      const speed = now.linesPerSecond > 0 ? `, ${number.format(now.linesPerSecond)} per second` : '';
      const errors = now.counts && now.counts.errors ? `, ${number.format(now.counts.errors)} with errors` : '';
      text.textContent = `${number.format(now.worked)} of ${number.format(now.workTotal)}${errors}${speed}`;
    }
  } catch (offline) {
    // the next look tells
  }
  setTimeout(() => watch(section), 1000);
}

document.querySelectorAll('[data-watch]').forEach((section) => setTimeout(() => watch(section), 500));

// said before the upload, not after it
document.querySelectorAll('input[type=file][data-largest]').forEach((input) => {
  input.addEventListener('change', () => {
    const tooLarge = input.files[0] && input.files[0].size > input.dataset.largest * 1024 * 1024;
    input.setCustomValidity(tooLarge ? `The file is larger than ${input.dataset.largest} MB. Split it, or export fewer columns.` : '');
    input.reportValidity();
  });
});
