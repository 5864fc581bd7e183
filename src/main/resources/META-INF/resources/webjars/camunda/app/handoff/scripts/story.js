// Why a contact is where it is, and everything that happened to it, the latest first
import { read } from './server.js';
import { element, holding, instant, table } from './words.js';

const PAGE = 50;

export const lead = contactId => `/api/contacts/${encodeURIComponent(contactId)}`;

// all of it in a few sentences
export const whySection = why => [element('h4', 'Why'), element('p', why.text, 'handoff-why')];

const rows = (entries, names) => entries.map(entry => [
  Object.assign(element('time', instant(entry.at)), { dateTime: entry.at }), entry.text, names[entry.by] ?? entry.by ?? ''
]);

export const storySection = async (contactId, names) => {
  const first = await read(`${lead(contactId)}/timeline?size=${PAGE}`);
  const told = table('handoff-timeline', ['When', 'What happened', 'By'], rows(first.content, names));
  return [element('h4', 'What happened'), told, older(contactId, first.page, told, names)];
};

const older = (contactId, page, told, names) => {
  if (page.totalPages < 2) return null;
  let next = 1;
  const button = Object.assign(element('button', 'Show older', 'btn btn-default'), { type: 'button' });
  button.addEventListener('click', async () => {
    button.disabled = true;
    const more = await read(`${lead(contactId)}/timeline?size=${PAGE}&page=${next}`).catch(() => null);
    button.disabled = false;
    if (!more) return;
    const added = table('', ['When', 'What happened', 'By'], rows(more.content, names));
    told.tBodies[0].append(...added.tBodies[0].rows);
    next += 1;
    if (next >= more.page.totalPages) button.remove();
  });
  return holding('p', '', button);
};
