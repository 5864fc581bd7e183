// What the rules earn: those that bring what sales rejects stand out, in words
import { count, share, time } from './words.js';
import { node, soft, opens, bar, gauge, table, show, body } from './nodes.js';

const why = rule => (rule.reasons ?? []).slice(0, 2).map(reason => `${share(reason.share)} ${reason.label}`).join(', ');

const COLUMNS = [
  { label: 'Rule', cell: rule => [rule.label, ' ', rule.standsOut ? node('span', { class: 'mark held' }, 'Look here') : '',
    rule.text && rule.text !== rule.label ? node('span', { class: 'soft line note' }, rule.text) : '', rule.versionNote ? node('span', { class: 'soft line note' }, rule.versionNote) : ''] },
  { label: 'MQLs', number: true, cell: rule => opens(count(rule.mqls), rule.link, `MQLs of the rule ${rule.label}`) },
  { label: 'Accepted', roomy: true, cell: rule => gauge(bar(rule.acceptance ?? 0, rule.standsOut ? 'warn' : ''),
    share(rule.acceptance), soft(` ${count(rule.accepted)} of ${count(rule.accepted + rule.rejected)}`)) },
  { label: 'Still open', number: true, cell: rule => count(rule.open) },
  { label: 'Why rejected', cell: rule => soft(why(rule) || '–') },
  { label: 'SQLs', number: true, cell: rule => count(rule.sqls) },
  { label: 'Customers', number: true, cell: rule => [count(rule.customers), rule.customers ? soft(` ${share(rule.customerShare)}`) : ''] },
  { label: 'Median answer', number: true, hint: 'Until the first response', cell: rule => time(rule.medianSeconds) }
];

export const rules = report => {
  const section = document.getElementById('rules');
  section.hidden = !report;
  if (!report) return;
  const tables = report.tables ?? [];
  const outstanding = tables.flatMap(one => one.rules.filter(rule => rule.standsOut));
  show(body('rules'),
    node('p', { class: 'lede soft' }, 'Each MQL is counted for the row that answered when it became one, and each row is followed to the customer.'),
    outstanding.length ? node('ul', { class: 'stand-out' }, outstanding.map(rule => node('li', {}, rule.words))) : null,
    tables.map(one => [
      node('h3', {}, one.label),
      one.rules.some(rule => rule.mqls)
        ? table({ caption: one.label, kind: 'bars rules', columns: COLUMNS, rows: sorted(one.rules.filter(rule => rule.mqls)) })
        : node('p', { class: 'soft' }, 'No row has answered in these weeks.'),
      silent(one.table, one.rules.filter(rule => !rule.mqls))
    ]));
};

const silent = (id, list) => list.length ? node('details', { class: 'table-behind', id: `silent-${id}` },
  node('summary', {}, list.length === 1 ? 'One more row brought no MQL' : `${list.length} more rows brought no MQL`),
  node('ul', {}, list.map(rule => node('li', {}, rule.label, ' ', soft(rule.text))))) : null;

const sorted = list => [...list].sort((one, other) => (other.standsOut === true) - (one.standsOut === true) || other.mqls - one.mqls);
