// Why sales rejects, and what MQLs earn
import { count, share, amount, currency, many } from './words.js';
import { node, soft, opens, bar, gauge, table, show, body } from './nodes.js';

export const reasons = (health, rejections) => {
  const { rejected, top = [], sqlDisqualified = 0 } = health;
  const widest = Math.max(0, ...top.map(reason => reason.share ?? 0));
  const known = new Map((rejections?.reasons ?? []).map(reason => [reason.code, reason]));
  show(body('reasons'),
    node('p', { class: 'lede soft' }, rejected
      ? `${many(rejected, 'MQL')} rejected. ${share(health.other?.share)} of them with “Other”, which tells marketing nothing.`
      : 'Sales rejected nothing in these weeks.'),
    top.length ? table({
      caption: 'Reasons of rejections', kind: 'bars', rows: top,
      columns: [
        { label: 'Reason', cell: reason => [reason.label, teamsOf(known.get(reason.code))] },
        { label: 'Share', roomy: true, cell: reason => gauge(bar(widest ? reason.share / widest : 0, reason.code === 'OTHER' ? 'grey' : ''), share(reason.share)) },
        { label: 'MQLs', number: true, cell: reason => opens(count(reason.count), reason.link, `rejected as ${reason.label}`) }
      ]
    }) : null,
    sentences(sqlDisqualified, rejections?.appeals));
};

const teamsOf = reason => reason?.teams?.length > 1
  ? node('span', { class: 'soft line note' }, reason.teams.filter(team => team.count).map(team => `${team.label} ${count(team.count)}`).join(' · '))
  : null;

const sentences = (disqualified, appeals) => {
  const said = [
    disqualified ? `${many(disqualified, 'SQL')} disqualified later; not among the rejections.` : null,
    appeals?.appealed ? `Marketing appealed ${count(appeals.appealed)}: ${count(appeals.overturned)} overturned, ${count(appeals.upheld)} upheld.` : null
  ].filter(Boolean);
  return said.length ? node('p', { class: 'soft after' }, said.join(' ')) : null;
};

const money = sum => sum?.deals ? [amount(sum.amount), soft(` ${many(sum.deals, 'deal')}`), sum.unknown ? soft(`, ${count(sum.unknown)} without an amount`) : ''] : '–';

const columnsOf = (first, widest) => [
  { label: first, cell: row => row.label },
  { label: 'Won', roomy: true, cell: row => gauge(bar(widest ? (row.won?.amount ?? 0) / widest : 0), money(row.won)) },
  { label: 'Pipeline', roomy: true, cell: row => gauge(bar(widest ? (row.open?.amount ?? 0) / widest : 0, 'pale'), money(row.open)) },
  { label: `Won, by the first pass${first === 'Source' ? '’s source' : ''}`, number: true, cell: row => money(row.firstPass) }
];

const won = ({ rows = [], total = 0 } = {}) => rows.length ? [
  node('h3', {}, many(total, 'customer')),
  table({
    caption: 'Customers by source', kind: 'bars', rows,
    columns: [
      { label: 'Source', cell: row => row.label },
      { label: 'Customers', number: true, cell: row => opens(count(row.customers), row.link, `customers from ${row.label}`) },
      { label: 'By the first pass’s source', number: true, cell: row => count(row.firstPass) }
    ]
  })
] : null;

export const earned = (list, customers) => {
  const place = body('money');
  if (!list?.length) return show(place, node('p', { class: 'lede soft' }, 'No deal has come of these MQLs yet.'), won(customers));
  show(place,
    node('p', { class: 'lede soft' }, 'Deals of contacts that were MQLs. An MQL that came back is credited to the source of its last pass; the last column credits the first. Both add up to the same.'),
    list.map(({ currency: code, rows, total }) => [
      node('h3', {}, `${currency(code)}: ${amount(total?.won?.amount ?? total?.won)} won, ${amount(total?.open?.amount ?? total?.open)} in the pipeline`),
      ['SOURCE', 'PASS'].map(by => {
        const of = rows.filter(row => row.by === by);
        const widest = Math.max(0, ...of.flatMap(row => [row.won?.amount ?? 0, row.open?.amount ?? 0]));
        const first = by === 'SOURCE' ? 'Source' : 'Pass';
        return of.length ? table({ caption: `${currency(code)} by ${first.toLowerCase()}`, kind: 'bars money', columns: columnsOf(first, widest), rows: of }) : null;
      })
    ]),
    won(customers));
};
