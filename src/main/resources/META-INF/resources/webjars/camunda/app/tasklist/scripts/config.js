// Tasklist forgets how a list was sorted: unless somebody chose otherwise, what is due first comes first
const DUE_FIRST = 'sorting=' + encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

const dueFirst = () => {
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  if ((path === '/' || path === '') && !query.includes('sorting=')) {
    location.replace('#/?' + (query ? query + '&' : '') + DUE_FIRST);
  }
};

dueFirst();
addEventListener('hashchange', dueFirst);

// Tasklist shows the names of its texts instead of the texts when these arrive late: have them here first
const version = [...document.scripts].map(script => /bust=([\d.]+)$/.exec(script.src)?.[1]).find(Boolean);
const languages = new Set(['en', navigator.language.split('-')[0] === 'de' ? 'de' : 'en']);
await Promise.allSettled([...languages].map(language =>
  fetch(new URL(`../locales/${language}.json?bust=${version}`, import.meta.url)).then(texts => texts.text())));

export default {
  app: { name: 'Tasklist', vendor: 'Handoff' },
  customScripts: ['scripts/lead-plugins.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' }
  }
};
