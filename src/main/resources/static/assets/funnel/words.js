// Numbers, times and weeks as people read them; the same for every reader, whatever their browser prefers
const NONE = '–';
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

export const value = (unit, number) => ({ COUNT: count, SHARE: share, SECONDS: time, MONEY: amount })[unit](number);

/** "30–50 %", "≥ 90 %", "≤ 20 %" */
export const band = (unit, { low = null, high = null }) => {
  if (low === null) return `≤${SPACE}${value(unit, high)}`;
  if (high === null || unit === 'SHARE' && high >= 1) return `≥${SPACE}${value(unit, low)}`;
  return unit === 'SHARE' ? `${Math.round(low * 100)}–${share(high)}` : `${value(unit, low)}–${value(unit, high)}`;
};

/** "W36" and "31 Aug" of "W36 (31 Aug)" */
export const weekParts = label => label.replace(')', '').split(' (');

export const day = date => new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

export const moment = (instant, zone) => given(instant, at => new Date(at).toLocaleString('en-GB', {
  weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone
}));

/** "America/New_York" → "New York time" */
export const zoneName = zone => zone === 'UTC' || zone === 'Z' ? 'UTC' : `${zone.split('/').pop().replaceAll('_', ' ')} time`;

/** "WRONG_TITLE" → "Wrong title" */
export const readable = code => given(code, text => text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', ' '));
