// Why this lead is an MQL, and whose: what the tables answered then, in words
import { moment, readable } from './words.js';
import { node, soft, show } from './nodes.js';

const dialog = document.getElementById('story');
const place = dialog.querySelector('.body');
dialog.querySelector('[data-closes]').addEventListener('click', () => dialog.close());

const nameOf = table => readable(table.replaceAll('-', '_').toUpperCase()).replace(/^(Mql|Sla|Ae)\b/, word => word.toUpperCase());

const answers = (decisions, zone) => node('ol', { class: 'story' }, (decisions ?? []).map(one => node('li', {},
  node('strong', {}, nameOf(one.table)), ' ', soft(`version ${one.version}, ${moment(one.decidedAt, zone)}`),
  node('p', {}, one.text || one.reasonCode || 'No rule answered.'))));

export const tellWhy = async (mql, zone) => {
  document.getElementById('story-name').textContent = mql.name ?? 'Why';
  show(place, node('p', { class: 'soft' }, 'Reading …'));
  dialog.showModal();
  const answer = await fetch(mql.links.why, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return show(place, node('p', { class: 'refused' }, answer?.status === 404 ? 'This contact is no longer known.' : 'That could not be read. Close and try again.'));
  const why = await answer.json();
  show(place, node('p', { class: 'story-text' }, why.text ?? ''), why.owner?.why ? node('p', {}, why.owner.why) : null, answers(why.decisions, zone));
};
