// A date and time as somebody in another zone types it, and the instant it means

const shown = (at, timeZone) => Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
  timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'
}).formatToParts(at).map(({ type, value }) => [type, value]));

// "2026-11-26T09:30", as a field of type datetime-local wants it
export const toLocal = (at, zone) => {
  const { year, month, day, hour, minute } = shown(at, zone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
};

// in the hour that a clock change leaves out, the one after it; in the hour it repeats, the first
export const toInstant = (local, zone) => {
  const asUtc = Date.parse(`${local}Z`);
  const offset = at => Date.parse(`${toLocal(at, zone)}Z`) - Math.floor(at / 60000) * 60000;
  const first = asUtc - offset(asUtc - 86400000);
  const second = asUtc - offset(asUtc + 86400000);
  return new Date(toLocal(first, zone) === local ? first : second);
};
