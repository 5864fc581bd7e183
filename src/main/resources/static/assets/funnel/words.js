// Numbers, times and weeks as people read them; the same for every reader, whatever their browser prefers
const NONE = '–';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SPACE = '\u00a0';
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const currencies = new Intl.DisplayNames('en-GB', { type: 'currency' });

const given = (value, words) => value === null || value === undefined ? NONE : words(value);

export const count = value => given(value, number => whole.format(number));
export const amount = count;
export const many = (number, one, more = `${one}s`) => `${count(number)}${SPACE}${number === 1 ? one : more}`;

/** Never 100 % when one is missing, never 0 % when there is one. */
export const share = value => given(value, number => {
  const percent = Math.round(number * 100);
  const words = number < 1 && percent === 100 ? '>99' : number > 0 && percent === 0 ? '<1' : percent;
  return `${words}${SPACE}%`;
});

const parts = (large, largeUnit, small, smallUnit) =>
  `${count(large)}${SPACE}${largeUnit}${small ? ` ${small}${SPACE}${smallUnit}` : ''}`;

/** @param working working time has no days: how long a day is differs by calendar */
export const time = (seconds, working = false) => given(seconds, value => {
  const minutes = Math.round(value / 60);
  if (value < 60) return `${Math.round(value)}${SPACE}s`;
  if (minutes < 60) return `${minutes}${SPACE}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48 || working) return parts(hours, 'h', hours < 10 ? minutes % 60 : 0, 'min');
  return parts(Math.floor(hours / 24), 'd', hours % 24, 'h');
});

export const currency = code => {
  const name = /^[A-Z]{3}$/.test(code) ? currencies.of(code) : code;
  return name === code ? code : `${name} (${code})`;
};

/** A time among the headline numbers is working time. */
export const value = (unit, number) => ({ COUNT: count, SHARE: share, SECONDS: seconds => time(seconds, true), MONEY: amount })[unit](number);

/** "30–50 %", "≥ 90 %", "≤ 20 %" */
export const band = (unit, { low = null, high = null }) => {
  if (low === null) return `≤${SPACE}${value(unit, high)}`;
  if (high === null || unit === 'SHARE' && high >= 1) return `≥${SPACE}${value(unit, low)}`;
  return unit === 'SHARE' ? `${Math.round(low * 100)}–${share(high)}` : `${value(unit, low)}–${value(unit, high)}`;
};

/** "W36" and "31 Aug" of "2026-W36", whose Monday that is; the first week of a year has its 4 January */
export const weekParts = week => {
  const [year, number] = week.split('-W').map(Number);
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = new Date(Date.UTC(year, 0, 4 - (fourth.getUTCDay() || 7) + 1 + (number - 1) * 7));
  return [`W${String(number).padStart(2, '0')}`, `${monday.getUTCDate()} ${MONTHS[monday.getUTCMonth()]}`];
};
export const weekLabel = week => weekParts(week).join(' (').concat(')');

export const moment = (instant, zone) => given(instant, at => new Date(at).toLocaleString('en-GB', {
  weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone
}).replace('Sept', 'Sep'));

/** "America/New_York" → "New York time" */
export const zoneName = zone => zone === 'UTC' || zone === 'Z' ? 'UTC' : `${zone.split('/').pop().replaceAll('_', ' ')} time`;

/** "WRONG_TITLE" → "Wrong title" */
export const readable = code => given(code, text => text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', ' '));
