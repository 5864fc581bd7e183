// How our plugins write for people, in Cockpit and in Tasklist; everything told from outside becomes text, never markup
const DAY_AND_TIME = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

export const element = (tag, text, className = '') => Object.assign(document.createElement(tag), { textContent: text ?? '', className });

// an element that holds others
export const holding = (tag, className, ...children) => {
  const node = element(tag, '', className);
  node.append(...children.flat().filter(Boolean));
  return node;
};

// a table with a heading for each column; a cell is a text or a node
export const table = (className, headings, rows) => {
  const cells = (tag, texts) => holding('tr', '', texts.map(text => {
    const cell = text instanceof Node ? holding(tag, '', text) : element(tag, text);
    if (tag === 'th') cell.scope = 'col';
    return cell;
  }));
  return holding('table', `table ${className}`,
    holding('thead', '', cells('th', headings)),
    holding('tbody', '', rows.map(row => cells('td', row))));
};

// in the reader's zone unless another is given, and never without it
export const instant = (at, zone) => {
  const year = new Date(at).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' };
  return `${new Date(at).toLocaleString('en-GB', { ...DAY_AND_TIME, ...year, timeZone: zone })} ${zoneName(at, zone)}`;
};

// CET as the British say, EST as the Americans do; neither calls the other's zone by a name
export const zoneName = (at, timeZone) => {
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

// the same without seconds, for what is looked at and not counted down
export const rough = seconds => seconds < 3600 ? `${Math.floor(Math.max(0, seconds) / 60)} min` : length(seconds);

// where there is no room: "2 d", "3 h", "4 min"
export const about = seconds => {
  const minutes = Math.max(0, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} d`;
};

// an ISO duration such as PT1H2M3.5S, in seconds
export const seconds = iso => {
  const [, sign, days, hours, minutes, rest] = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(-?[\d.]+)S)?)?$/.exec(iso) ?? [];
  const sum = Number(days ?? 0) * 86400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
  return sign ? -sum : sum;
};

// "2nd pass"
export const pass = number => {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' };
  return `${number}${(number % 100 < 11 || number % 100 > 13) && ending[number % 10] || 'th'} pass`;
};
