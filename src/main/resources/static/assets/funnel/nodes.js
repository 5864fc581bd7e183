// Makes what is shown; text is always text, never markup
import { pageOf } from './address.js';

export const node = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return made;
};

export const soft = (...children) => node('span', { class: 'soft' }, ...children);

/** A number that opens into its MQLs; without a link, or of none, it is only a number. */
export const opens = (text, link, what) => link && text !== '0' && text !== '–'
  ? node('a', { href: pageOf(link), 'aria-label': what ? `${text} ${what}` : null }, text)
  : text;

/** A bar whose number stands beside it. @param share of the whole width, 0 to 1 */
export const bar = (share, kind = '') => {
  const fill = node('span', { class: `fill ${kind}` });
  fill.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return fill;
};
/** Bars, and beside them what they say in words. */
export const gauge = (fills, ...words) => node('div', { class: 'gauge' },
  node('span', { class: 'track', 'aria-hidden': 'true' }, fills), node('span', { class: 'beside' }, ...words));

/**
 * @param columns each {label, cell(row), number, roomy, hint}; the first one names the row
 * @param last rows of totals, told apart
 */
export const table = ({ caption, columns, rows, last = [], kind = '' }) => node('table', { class: `stacked ${kind}` },
  node('caption', { class: 'unseen' }, caption),
  node('thead', {}, node('tr', {}, columns.map(column =>
    node('th', { scope: 'col', class: column.number ? 'number' : column.roomy ? 'roomy' : null, title: column.hint }, column.label)))),
  node('tbody', {}, rows.map(row => line(columns, row))),
  last.length ? node('tfoot', {}, last.map(row => line(columns, row))) : null);

const line = (columns, row) => node('tr', { class: row.rowClass }, columns.map((column, at) => at === 0
  ? node('th', { scope: 'row' }, column.cell(row))
  : node('td', { 'data-label': column.label, class: column.number ? 'number' : column.roomy ? 'roomy' : null }, column.cell(row))));

/** A definition that unfolds by mouse and keyboard. */
export const definition = (id, label, text) => text && node('details', { class: 'info', id },
  node('summary', { 'aria-label': `What “${label}” counts` }, node('span', { 'aria-hidden': 'true' }, 'i')),
  node('p', {}, text));

export const key = (kind, words) => words && node('span', {}, node('span', { class: `swatch ${kind}`, 'aria-hidden': 'true' }), words);

/** A chart and the table behind it. The chart is told to a screen reader in one sentence. */
export const figure = ({ id, told, draw, charts, rows, legend = [] }) => {
  const canvas = node('div', { class: 'chart', role: 'img', 'aria-label': told });
  const behind = node('details', { class: 'table-behind', id: `${id}-table` }, node('summary', {}, 'Table'), rows);
  charts.place(canvas, draw, behind);
  return [legend.length ? node('p', { class: 'legend soft' }, legend) : null, canvas, behind];
};

/** Puts new content in, and keeps open what the reader had opened. */
export const show = (place, ...content) => {
  const open = [...place.querySelectorAll('details[open][id]')].map(details => details.id);
  place.replaceChildren(...content.flat(Infinity).filter(Boolean));
  for (const id of open) place.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '');
};

export const body = id => document.querySelector(`#${id} .body`);
