// What happened week by week: MQLs, answers in time, how long an answer took, what became of them
import { count, share, time, band, weekParts, weekLabel, many } from './words.js';
import { node, opens, table, figure, key, show, body } from './nodes.js';
import { pageOf } from './address.js';
import { weekAxis, valueAxis, targetArea } from './charts.js';

const FEW = 16;
const labels = weeks => weeks.map(({ week }) => weekParts(week).join('\n'));
/** Called the same everywhere, whatever the report called them. */
const named = weeks => weeks.map(week => ({ ...week, week: week.week ?? week.key, label: weekLabel(week.week ?? week.key) }));
const say = text => node('p', { class: 'lede soft' }, text);

export const volume = (given, charts) => {
  const weeks = named(given);
  const begun = weeks.findIndex(week => week.mqls);
  const over = weeks.slice(Math.max(begun, 0)).filter(week => !week.running);
  const average = over.length ? over.reduce((sum, week) => sum + week.mqls, 0) / over.length : null;
  const all = weeks.reduce((sum, week) => sum + week.mqls, 0);
  show(body('volume'),
    say(average === null ? `${many(all, 'MQL')} in a week that is not over.` : `${many(all, 'MQL')} in ${many(weeks.length, 'week')}; ${many(Math.round(average), 'MQL')} in an average full week.`),
    figure({
      id: 'volume', charts, told: `MQLs by week, ${weeks.map(week => `${weekParts(week.week)[0]} ${week.mqls}`).join(', ')}.`,
      draw: colours => ({
        xAxis: weekAxis(labels(weeks), colours, true),
        yAxis: valueAxis(colours, count, { minInterval: 1 }),
        tooltip: { ...tip(colours), formatter: ([{ dataIndex }]) => volumeTip(weeks[dataIndex]) },
        series: [{
          type: 'bar', barMaxWidth: 40, cursor: 'pointer',
          data: weeks.map(week => ({ value: week.mqls, page: pageOf(week.link), itemStyle: week.running ? hollow(colours) : { color: colours.blue, borderRadius: [3, 3, 0, 0] } })),
          label: { show: weeks.length <= FEW, position: 'top', color: colours.ink, formatter: ({ value }) => count(value) }
        }]
      }),
      rows: table({
        caption: 'MQLs by week', rows: weeks,
        columns: [
          { label: 'Week', cell: week => week.running ? `${week.label}, not over` : week.label },
          { label: 'MQLs', number: true, cell: week => opens(count(week.mqls), week.link, `MQLs of ${week.label}`) },
          { label: 'Without an MQL step', number: true, cell: week => count(week.implied) }
        ]
      })
    }));
};

const hollow = colours => ({ color: colours.pale, borderColor: colours.blue, borderWidth: 1.5, borderType: 'dashed', borderRadius: [3, 3, 0, 0] });
const tip = colours => ({
  trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: colours.paper, borderColor: colours.line, padding: [8, 12],
  textStyle: { color: colours.ink, fontSize: 13, lineHeight: 20 }, axisPointer: { type: 'line', lineStyle: { color: colours.soft } }
});
const volumeTip = week => [
  week.running ? `${week.label}, not over` : week.label, many(week.mqls, 'MQL'), ...week.implied ? [`${count(week.implied)} more without an MQL step`] : []
].join('\n');

/** Steps of ten or twenty percent; high shares are looked at closely. */
const scaleOf = shares => {
  const peak = Math.max(0, ...shares);
  if (peak > 1) return {};
  const low = Math.min(1, ...shares);
  if (low > .55) return { min: .5, max: 1, interval: .1 };
  return peak > .5 ? { min: 0, max: 1, interval: .2 } : { min: 0, max: Math.max(.3, Math.ceil(peak * 10.5) / 10), interval: .1 };
};
const targetKey = target => target && key('band', `target ${band('SHARE', target)}`);

/** @param points each {label, share, firm, lines of the tip, link} */
const shareChart = (points, target) => colours => {
  const loose = at => points[at] && !points[at].firm;
  const item = (point, shown) => ({ value: point.share, page: pageOf(point.link), symbolSize: shown ? 8 : 0 });
  const line = { type: 'line', cursor: 'pointer', color: colours.blue, lineStyle: { width: 2.5 }, symbol: 'circle' };
  return {
    xAxis: weekAxis(labels(points), colours),
    yAxis: valueAxis(colours, share, scaleOf([...points.map(point => point.share), target?.low].filter(share => share !== null && share !== undefined))),
    tooltip: { ...tip(colours), formatter: ([{ dataIndex }]) => points[dataIndex].tip.join('\n') },
    series: [
      {
        ...line, data: points.map(point => point.firm ? item(point, true) : null),
        markArea: targetArea(target, colours)
      },
      {
        ...line, lineStyle: { width: 2, type: 'dashed', color: colours.blue }, itemStyle: { color: colours.paper, borderColor: colours.blue, borderWidth: 2 },
        data: points.map((point, at) => loose(at) ? item(point, true) : loose(at - 1) || loose(at + 1) ? item(point, false) : null)
      }
    ]
  };
};

export const inTime = (given, target, running, charts) => {
  const weeks = named(given);
  const points = weeks.map(week => ({
    ...week, firm: week.enough && week.week !== running,
    tip: [week.label, `${share(week.share)} in time`, `${count(week.met)} met, ${count(week.missed)} missed`, ...week.pending ? [`${count(week.pending)} still open`] : []]
  }));
  show(body('in-time'),
    say('Of the MQLs whose response time is over, how many were answered before it was.'),
    figure({
      id: 'in-time', charts, legend: [targetKey(target), key('loose', 'few MQLs, or a week that is not over')].filter(Boolean), draw: shareChart(points, target),
      told: `Answered in time by week, ${weeks.map(week => `${weekParts(week.week)[0]} ${share(week.share)}`).join(', ')}.`,
      rows: table({
        caption: 'Answered in time by week', rows: weeks,
        columns: [
          { label: 'Week', cell: week => week.label },
          { label: 'In time', number: true, cell: week => share(week.share) },
          { label: 'Met', number: true, cell: week => count(week.met) },
          { label: 'Missed', number: true, cell: week => count(week.missed) },
          { label: 'Still open', number: true, cell: week => count(week.pending) },
          { label: 'Not counted', number: true, cell: week => count(week.notCounted) },
          { label: 'Gold standard', number: true, cell: week => share(week.within5?.share) }
        ]
      })
    }));
};

export const times = (given, charts) => {
  const weeks = named(given);
  const lines = [['median', 'medianBusinessSeconds', 'blue'], ['90 % within', 'p90BusinessSeconds', 'orange']];
  const apart = endApart(weeks);
  show(body('times'),
    say('Working hours from the moment a lead became an MQL to the first call, email or meeting by a person.'),
    figure({
      id: 'times', charts, legend: apart ? [] : lines.map(([name, , colour]) => key(`line ${colour}`, name)),
      told: `Median working time to first response by week, ${weeks.map(week => `${weekParts(week.week)[0]} ${time(week.medianBusinessSeconds, true)}`).join(', ')}.`,
      draw: colours => ({
        grid: { left: 4, right: apart ? 100 : 30, top: 20, bottom: 4, containLabel: true },
        xAxis: weekAxis(labels(weeks), colours),
        yAxis: valueAxis(colours, hours => `${hours} h`),
        tooltip: { ...tip(colours), formatter: ([{ dataIndex }]) => timeTip(weeks[dataIndex]) },
        series: lines.map(([name, field, colour]) => ({
          // unmoved: the name at the end of a line whose first weeks are empty would start from nowhere
          animation: false,
          name, type: 'line', color: colours[colour], symbol: colour === 'blue' ? 'circle' : 'rect', symbolSize: 6, lineStyle: { width: 2.5 },
          data: weeks.map(week => ({ value: week[field] === null || week[field] === undefined ? null : week[field] / 3600, page: pageOf(week.link) })),
          endLabel: { show: apart, formatter: name, color: colours[colour], fontWeight: 600 }
        }))
      }),
      rows: table({
        caption: 'Time to first response by week', rows: weeks,
        columns: [
          { label: 'Week', cell: week => week.label },
          { label: 'Median, working', number: true, cell: week => time(week.medianBusinessSeconds, true) },
          { label: '90 % within, working', number: true, cell: week => time(week.p90BusinessSeconds, true) },
          { label: 'Median, by the clock', number: true, cell: week => time(week.medianSeconds) },
          { label: '90 % within, by the clock', number: true, cell: week => time(week.p90Seconds) },
          { label: 'of it system', number: true, hint: 'Until somebody owned it', cell: week => time(week.medianSystemSeconds) },
          { label: 'of it person', number: true, hint: 'From there to the response', cell: week => time(week.medianHumanSeconds) }
        ]
      })
    }));
};

/** Whether the lines end so far from each other that each can be named where it ends. */
const endApart = weeks => {
  const last = weeks[weeks.length - 1];
  const most = Math.max(...weeks.map(week => week.p90BusinessSeconds ?? 0));
  return Boolean(last?.p90BusinessSeconds) && (last.p90BusinessSeconds - last.medianBusinessSeconds) / most > .12;
};

const timeTip = week => [
  week.label, `median ${time(week.medianBusinessSeconds, true)} of working time`, `90 % within ${time(week.p90BusinessSeconds, true)}`,
  `by the clock ${time(week.medianSeconds)} and ${time(week.p90Seconds)}`
].join('\n');

/** @param id section @param names [of what, to what] */
export const conversion = (id, given, view, names, target, charts) => {
  const weeks = named(given);
  const [from, to] = names;
  const cohort = view !== 'PERIOD';
  const points = weeks.map(week => ({
    ...week, firm: week.mature,
    tip: [week.label, `${share(week.share)}: ${count(week.to)} of ${many(week.of, from)}`, ...week.mature ? [] : ['not final yet']]
  }));
  show(body(id),
    say(cohort
      ? `Cohort: of the ${from}s of a week, how many became ${to}, whenever that was.`
      : `Period: ${to}s of a week for each ${from} of that week, whenever it began. It can pass 100 %.`),
    figure({
      id, charts, legend: [targetKey(target), points.some(point => !point.firm) && key('loose', cohort ? 'not final yet, more may still become one' : 'a week that is not over')].filter(Boolean), draw: shareChart(points, target),
      told: `From ${from} to ${to} by week, ${weeks.map(week => `${weekParts(week.week)[0]} ${share(week.share)}${week.mature ? '' : ' not final yet'}`).join(', ')}.`,
      rows: table({
        caption: `From ${from} to ${to} by week`, rows: weeks.map(week => ({ ...week, rowClass: week.mature ? null : 'open-end' })),
        columns: [
          { label: 'Week', cell: week => week.label },
          { label: `${from}s`, number: true, cell: week => count(week.of) },
          { label: `Became ${to}`, number: true, cell: week => opens(count(week.to), week.link, `of ${week.label} became ${to}`) },
          { label: 'Share', number: true, cell: week => share(week.share) },
          { label: 'Final?', cell: week => week.mature ? 'final' : 'not final yet' }
        ]
      })
    }));
};
