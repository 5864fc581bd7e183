// What is open now: in which state, how old, and on whose desk
import { count, many } from './words.js';
import { node, soft, opens, bar, gauge, table, show, body } from './nodes.js';

export const open = aging => {
  const { buckets = [], states = [] } = aging ?? {};
  const most = Math.max(1, ...states.flatMap(state => state.ages));
  const all = states.reduce((sum, state) => sum + state.total, 0);
  show(body('open'),
    node('p', { class: 'lede soft' }, all ? `${many(all, 'MQL')} open now, whatever week they came in. The darker, the more.` : 'Nothing is open now.'),
    all ? table({
      caption: 'Open work by state and age', kind: 'heat', rows: states.filter(state => state.total),
      columns: [
        { label: 'State', cell: state => state.label },
        ...buckets.map((bucket, at) => ({ label: bucket, number: true, cell: state => cell(state.ages[at], most) })),
        { label: 'All', number: true, cell: state => opens(count(state.total), state.link, state.label) },
        { label: 'Overdue', number: true, cell: state => state.overdue ? node('strong', { class: 'late' }, count(state.overdue)) : '0' }
      ]
    }) : null);
};

const cell = (number, most) => node('span', { class: `age heat-${number ? Math.ceil(number / most * 5) : 0}` }, number ? count(number) : '·');

export const load = (reps, teams) => {
  const nameOf = id => teams.find(team => team.id === id)?.name ?? id;
  const place = body('load');
  if (!reps?.length) return show(place, node('p', { class: 'lede soft' }, 'Nobody holds open work.'));
  const widest = Math.max(1, ...reps.map(rep => Math.max(rep.open, rep.capacity ?? 0)));
  const sorted = [...reps].sort((one, other) => other.open - one.open || one.name.localeCompare(other.name));
  show(place,
    node('p', { class: 'lede soft' }, `${many(sorted.reduce((sum, rep) => sum + rep.open, 0), 'open MQL')} on the ${many(reps.length, 'desk')} you may see. Striped: past its due.`),
    table({
      caption: 'Load per rep', kind: 'bars', rows: sorted,
      columns: [
        { label: 'Rep', cell: rep => [rep.name, ' ', rep.paused ? node('span', { class: 'mark held' }, 'Paused') : '', node('span', { class: 'soft line note' }, nameOf(rep.team))] },
        { label: 'Open', roomy: true, cell: rep => gauge([bar(rep.overdue / widest, 'striped'), bar((rep.open - rep.overdue) / widest)],
          opens(count(rep.open), rep.link, `open, ${rep.name}`), rep.capacity ? soft(` of ${count(rep.capacity)}`) : '') },
        { label: 'Overdue', number: true, cell: rep => rep.overdue ? node('strong', { class: 'late' }, count(rep.overdue)) : '0' }
      ]
    }));
};
