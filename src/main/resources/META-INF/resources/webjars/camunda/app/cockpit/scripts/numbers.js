// The numbers of a report as people read them
import { length } from '../../handoff/scripts/words.js';

const percent = share => `${Math.round(share * 1000) / 10} %`;

const UNITS = {
  COUNT: value => value.toLocaleString('en-GB'),
  SHARE: percent,
  SECONDS: length,
  MONEY: value => value.toLocaleString('en-GB')
};

export const worth = ({ unit, value }) => value == null ? '–' : (UNITS[unit] ?? String)(value);

const bound = (unit, { low, high }) => {
  const say = UNITS[unit] ?? String;
  if (low != null && high != null) return `${say(low)} to ${say(high)}`;
  return low != null ? `at least ${say(low)}` : `at most ${say(high)}`;
};

const WORDS = { BELOW: 'below', WITHIN: 'within', ABOVE: 'above' };

// "below the target of at least 90 %", nothing where there is none
export const verdict = ({ unit, target, verdict: said }) => target && WORDS[said]
  ? `${WORDS[said]} the target: ${bound(unit, target)}` : null;
