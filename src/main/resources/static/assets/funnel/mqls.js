// The MQLs behind a number, and why each of them is one
import { query } from './address.js';
import { read, csvOf } from './reports.js';
import { count, many, moment, readable, zoneName } from './words.js';
import { node, soft, table, show } from './nodes.js';
import { tellWhy } from './why.js';

const at = id => document.getElementById(id);
const JUDGED = { MET: ['in', 'In time'], MISSED: ['out', 'Missed'], PENDING: ['held', 'Still open'], NOT_COUNTED: ['', 'Not counted'], COVERED: ['', 'Covered'] };

const judged = mql => {
  const [style, word] = JUDGED[mql.judgement] ?? ['', readable(mql.judgement)];
  return mql.judgement ? node('span', { class: `mark ${style}` }, word) : '–';
};

const columns = zone => [
  { label: 'Lead', cell: mql => [
    mql.name || soft('No longer known'), mql.company ? node('span', { class: 'soft line note' }, mql.company) : ''] },
  { label: 'Became an MQL', cell: mql => [moment(mql.mqlAt, zone), node('span', { class: 'soft line' }, [readable(mql.type), mql.pass > 1 ? `pass ${mql.pass}` : ''].filter(Boolean).join(', '))] },
  { label: 'Source', cell: mql => mql.source && mql.source !== 'UNKNOWN' ? mql.source : soft('Unknown') },
  { label: 'Team', cell: mql => [mql.team ?? '–', node('span', { class: 'soft line' }, mql.owner ?? 'nobody')] },
  { label: 'Response', cell: mql => [judged(mql), node('span', { class: 'soft line' }, responseOf(mql, zone))] },
  { label: 'Now', cell: mql => [readable(mql.status), mql.rejectReason ? node('span', { class: 'soft line' }, mql.rejectReason) : ''] },
  { label: 'Look', cell: mql => [
    mql.links?.task ? node('a', { href: mql.links.task, 'aria-label': `Task of ${mql.name ?? mql.mqlId}` }, 'Task') : '', ' ',
    mql.links?.why ? node('button', { type: 'button', class: 'quiet', 'aria-label': `Why ${mql.name ?? mql.mqlId}`, onclick: () => tellWhy(mql, zone) }, 'Why') : ''] }
];

const responseOf = (mql, zone) => mql.respondedAt ? `answered ${moment(mql.respondedAt, zone)}`
  : mql.respondBy ? `due ${moment(mql.respondBy, zone)}` : 'no answer needed';

const pages = ({ number, size, total }) => {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  if (!last) return null;
  const to = (page, words) => {
    const address = new URLSearchParams(location.search);
    address.set('page', page);
    return node('a', { href: `${location.pathname}?${address}` }, words);
  };
  return node('nav', { class: 'pages', 'aria-label': 'Pages' },
    number > 0 ? to(number - 1, '← Newer') : '', node('span', {}, `Page ${count(number + 1)} of ${count(last + 1)}`), number < last ? to(number + 1, 'Older →') : '');
};

const ask = async () => {
  const given = new URLSearchParams(location.search);
  at('back').href = `/funnel-health${query(Object.fromEntries(['from', 'to', 'team', 'source', 'view'].map(field => [field, given.get(field)])))}`;
  at('csv').href = csvOf('mqls', location.search);
  try {
    const { period, zone, company, asOf, behind, filters, label, definition, page, hidden, content } = await read('mqls', location.search);
    document.title = `${label} – Handoff`;
    at('what').textContent = label;
    at('definition').textContent = definition ?? '';
    at('as-of').textContent = `As of ${moment(asOf, zone)}`;
    at('behind').hidden = !behind;
    at('behind').textContent = behind ? `${many(behind, 'change')} not counted yet.` : '';
    at('period-text').textContent = [`${many(page.total + hidden, 'MQL')}${hidden ? `, ${count(hidden)} of them not shown to you` : ''}`, period?.text, nameOf(filters), company, zoneName(zone)].filter(Boolean).join(' · ');
    show(at('report'),
      content.length ? node('section', { class: 'card panel', 'aria-label': label }, table({ caption: label, columns: columns(zone), rows: content, kind: 'mqls' })) : node('p', { class: 'soft' }, hidden ? 'They belong to other people: you see how many, not who.' : 'There are none.'),
      pages(page));
  } catch (problem) {
    at('trouble').hidden = false;
    at('trouble').querySelector('span').textContent = problem.message;
    at('again').textContent = problem.status === 401 ? 'Sign in' : 'Try again';
    at('period-text').textContent = 'The MQLs could not be read.';
  } finally {
    at('report').setAttribute('aria-busy', 'false');
  }
};

const nameOf = filters => [
  filters?.teams?.find(team => team.id === filters.team)?.name, filters?.sources?.find(source => source.id === filters.source)?.label
].filter(Boolean).join(' · ');

at('again').addEventListener('click', () => location.reload());
ask();
