// The numbers on top, what needs attention, and what each number means
import { value, band, share, count } from './words.js';
import { node, soft, opens, definition, show, body } from './nodes.js';
import { pageOf } from './address.js';

const VERDICTS = { BELOW: ['▼', 'below'], WITHIN: ['●', 'within'], ABOVE: ['▲', 'above'] };

export const headline = (numbers, weeks) => show(body('numbers'), numbers.map(number => figureOf(number, weeks)));

const figureOf = (number, weeks) => node('div', { class: 'figure', id: `number-${number.id}` },
  node('h3', {}, number.label),
  definition(`about-${number.id}`, number.label, number.definition),
  node('p', { class: 'value' }, opens(value(number.unit, number.value), number.link, `${number.label}: see the MQLs`)),
  verdict(number),
  before(number, weeks),
  parts(number));

const verdict = ({ target, verdict: given, good, unit, value: is }) => {
  if (!target) return is === null || is === undefined ? node('p', { class: 'soft' }, 'nothing final yet') : null;
  const words = band(unit, target);
  const [sign, text] = VERDICTS[given] ?? ['', is === null || is === undefined ? 'nothing to judge yet,' : 'too few to judge,'];
  const kind = good === true ? 'good' : good === false ? 'bad' : '';
  return node('p', { class: `verdict ${kind}` }, sign && node('span', { 'aria-hidden': 'true' }, `${sign} `), `${text} target ${words}`);
};

const before = ({ unit, previous, value: is }, weeks) => {
  if (previous === null || previous === undefined) return null;
  const moved = unit === 'SHARE' && is !== null && is !== undefined ? difference(Math.round(is * 100) - Math.round(previous * 100)) : '';
  return node('p', { class: 'soft before' }, `${value(unit, previous)} in the ${weeks === 1 ? 'week' : `${weeks} weeks`} before${moved}`);
};
const difference = points => points === 0 ? ', the same' : `, ${points > 0 ? 'up' : 'down'} ${Math.abs(points)} point${Math.abs(points) === 1 ? '' : 's'}`;

const parts = ({ parts: made }) => made?.some(part => part.count)
  ? node('p', { class: 'parts' }, made.filter(part => part.count).map(part => node('span', {}, opens(count(part.count), part.link, part.label), ` ${part.label}`)))
  : null;

export const alerts = list => {
  const section = document.getElementById('alerts');
  section.hidden = !list?.length;
  show(section.querySelector('ul'), (list ?? []).map(alert => node('li', { class: alert.severity === 'BAD' ? 'bad' : 'watch' },
    node('span', { class: `mark ${alert.severity === 'BAD' ? 'out' : 'held'}` }, alert.severity === 'BAD' ? 'Act' : 'Watch'),
    node('div', {},
      node('strong', {}, alert.title), ' ', node('span', {}, alert.text),
      alert.link && node('a', { class: 'see', href: pageOf(alert.link), 'aria-label': `See the MQLs: ${alert.title}` }, 'See the MQLs'),
      evidence(alert.evidence)))));
};

const evidence = list => list?.length
  ? node('ul', { class: 'evidence' }, list.map(one => node('li', {}, typeof one === 'string' ? one : [
    one.label ?? one.text ?? '', one.share !== undefined && one.share !== null ? soft(` ${share(one.share)}`) : '',
    one.link ? node('a', { href: pageOf(one.link) }, ' see') : ''])))
  : null;

export const definitions = list => show(body('definitions'), node('details', { class: 'table-behind', id: 'definitions-table' },
  node('summary', {}, `All ${list?.length ?? 0} definitions`), node('dl', { class: 'definitions' }, (list ?? []).map(one => node('div', {}, node('dt', {}, one.label), node('dd', {}, one.text))))));
