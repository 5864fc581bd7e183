// How the tab "Lead" reads from the application and writes for people; everything told from outside becomes text, never markup
const DAY_AND_TIME = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

export const read = async url => {
  const answer = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(answer.status === 404 ? 'Nothing is known about this lead.' : `Error ${answer.status}`);
  return answer.json();
};

export const element = (tag, text, className = '') => Object.assign(document.createElement(tag), { textContent: text ?? '', className });

// in the reader's zone unless another is given, and never without it
export const instant = (at, zone) => {
  const year = new Date(at).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' };
  return `${new Date(at).toLocaleString('en-GB', { ...DAY_AND_TIME, ...year, timeZone: zone })} ${zoneName(at, zone)}`;
};

// CET as the British say, EST as the Americans do; neither calls the other's zone by a name
const zoneName = (at, timeZone) => {
  const [british, american] = ['en-GB', 'en-US'].map(locale => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(at)).find(part => part.type === 'timeZoneName').value);
  return /^GMT./.test(british) ? american : british;
};

// "2 days 3 h", "3 h 20 min", "4 min 05 s"
export const length = seconds => {
  const whole = Math.max(0, Math.round(seconds));
  const [days, hours, minutes] = [Math.floor(whole / 86400), Math.floor(whole / 3600) % 24, Math.floor(whole / 60) % 60];
  if (days) return `${days} day${days === 1 ? '' : 's'} ${hours} h`;
  if (hours) return `${hours} h ${minutes} min`;
  return minutes ? `${minutes} min ${String(whole % 60).padStart(2, '0')} s` : `${whole} s`;
};

// an ISO duration such as PT1H2M3.5S, in seconds
export const seconds = iso => {
  const [, sign, days, hours, minutes, rest] = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(-?[\d.]+)S)?)?$/.exec(iso) ?? [];
  const sum = Number(days ?? 0) * 86400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
  return sign ? -sum : sum;
};

// teams and reps by id; without them ids are shown
export const namesFrom = base => read(`${base}/api/teams?size=200`)
  .then(teams => Object.fromEntries(teams.content.flatMap(team =>
    [[team.id, team.name], ...team.reps.flatMap(rep => [[rep.id, rep.name]])])))
  .catch(() => ({}));
