// The page: its filters, what they ask, and what is shown of the answers
import { stateIn, stateOf, addressOf, questionOf } from './address.js';
import { read, readIfAllowed, csvOf } from './reports.js';
import { moment, zoneName, many } from './words.js';
import { node } from './nodes.js';
import { makeCharts } from './charts.js';
import { headline, alerts, definitions } from './numbers.js';
import { volume, inTime, times, conversion } from './weeks.js';
import { people } from './answers.js';
import { reasons, earned } from './outcomes.js';
import { open, load } from './work.js';
import { rules } from './rules.js';

const SETTLES = 250;
const LOOKS_AGAIN = 5_000;

const at = id => document.getElementById(id);
const form = at('filters');
const report = at('report');
const { charts: library, login } = document.querySelector('main').dataset;
const charts = makeCharts(library);
const choices = [...form.elements.period.options];
let asking = new AbortController();
let again;

const fill = (select, options, chosen) => {
  const all = select.options[0];
  select.replaceChildren(all, ...options.map(([value, label]) => node('option', { value }, label)));
  if (chosen && ![...select.options].some(option => option.value === chosen)) select.append(node('option', { value: chosen }, chosen));
  select.value = chosen;
};

const showFilters = state => {
  for (const [field, value] of Object.entries(state)) {
    if (['team', 'source'].includes(field)) fill(form.elements[field], [...form.elements[field].options].slice(1).map(o => [o.value, o.label]), value);
    else form.elements[field].value = value;
  }
  if (form.elements.period.selectedIndex < 0) form.elements.period.value = '';
  for (const label of form.querySelectorAll('.between')) label.hidden = form.elements.period.value !== 'between';
  at('clear').hidden = !addressOf(state);
};

const showTrouble = problem => {
  at('trouble').hidden = false;
  at('trouble').querySelector('span').textContent = problem.message;
  at('again').textContent = problem.status === 401 ? 'Sign in' : 'Try again';
  at('again').onclick = () => problem.status === 401 ? location.assign(`/?next=${encodeURIComponent(location.pathname + location.search)}`) : ask();
  at('period-text').textContent = 'The numbers could not be read.';
  report.hidden = true;
};

const isEmpty = health => !health.volume.some(week => week.mqls || week.implied)
  && !health.aging?.states?.some(state => state.total) && !health.money?.length;

const showNothing = (nothing, state) => {
  at('nothing').hidden = !nothing;
  for (const part of at('nothing').querySelectorAll('[data-when]')) part.hidden = (part.dataset.when === 'filtered') !== Boolean(addressOf(state));
};

const showEnvelope = ({ period, company, zone, asOf, behind, filters }, state) => {
  at('period-text').textContent = [period.text, company, zoneName(zone)].filter(Boolean).join(' · ') + (period.running ? ' · the running week is not over' : '');
  at('as-of').textContent = `As of ${moment(asOf, zone)}`;
  at('behind').hidden = !behind;
  at('behind').textContent = behind ? `${many(behind, 'change')} of the last minutes ${behind === 1 ? 'is' : 'are'} not counted yet. The page looks again by itself.` : '';
  fill(form.elements.team, filters.teams.map(team => [team.id, team.name]), state.team);
  fill(form.elements.source, filters.sources.map(source => [source.id || 'UNKNOWN', source.label]), state.source);
  if (state.period === 'between') {
    form.elements.from.value = period.start.slice(0, 10);
    form.elements.to.value = period.end.slice(0, 10);
  }
};

const target = (health, id) => health.headline.find(number => number.id === id)?.target ?? null;

const showHealth = health => {
  const running = health.volume.find(week => week.running)?.week;
  alerts(health.alerts);
  headline(health.headline, health.period.weeks);
  volume(health.volume, charts);
  inTime(health.sla.weeks, target(health, 'SLA_COMPLIANCE'), running, charts);
  times(health.sla.weeks, charts);
  conversion('mql-to-sql', health.conversions.mqlToSql, health.conversions.view, ['MQL', 'SQL'], target(health, 'MQL_TO_SQL'), charts);
  conversion('sql-to-customer', health.conversions.sqlToCustomer, health.conversions.view, ['SQL', 'customer'], target(health, 'SQL_TO_CUSTOMER'), charts);
  reasons(health.reasons, null);
  people({ teams: health.sla.teams }, login);
  earned(health.money, health.customers);
  open(health.aging);
  load(health.load, health.filters.teams);
  definitions(health.definitions);
};

const ask = async () => {
  asking.abort();
  clearTimeout(again);
  const { signal } = asking = new AbortController();
  const state = stateIn(location.search);
  const question = questionOf(state, choices);
  showFilters(state);
  for (const link of document.querySelectorAll('.csv')) link.href = csvOf(link.dataset.report, question);
  report.setAttribute('aria-busy', 'true');
  try {
    const health = await read('funnel-health', question, signal);
    // asked while the first is drawn, so that they do not hold it up
    const more = Promise.all(['sla', 'rejections', 'rules'].map(name => readIfAllowed(name, question, signal)));
    more.catch(() => {}); // told below
    at('trouble').hidden = true;
    showEnvelope(health, state);
    const nothing = isEmpty(health);
    showNothing(nothing, state);
    report.hidden = nothing;
    if (!nothing) {
      charts.forget();
      showHealth(health);
      const [sla, rejections, earnings] = await more;
      if (sla) people(sla, login);
      reasons(health.reasons, rejections);
      rules(earnings);
    }
    if (health.behind) again = setTimeout(ask, LOOKS_AGAIN);
  } catch (problem) {
    if (problem.name !== 'AbortError') showTrouble(problem);
  } finally {
    if (!signal.aborted) report.setAttribute('aria-busy', 'false');
  }
};

const go = state => {
  const address = location.pathname + addressOf(state);
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  ask();
};

let settling;
form.addEventListener('change', () => {
  const state = stateOf(form);
  for (const label of form.querySelectorAll('.between')) label.hidden = state.period !== 'between';
  clearTimeout(settling);
  if (state.period === 'between' && !(state.from && state.to)) return;
  settling = setTimeout(() => go(state), SETTLES);
});
form.addEventListener('submit', event => { event.preventDefault(); go(stateOf(form)); });
at('clear').addEventListener('click', () => { go(stateIn('')); form.elements.period.focus(); });
at('print').addEventListener('click', () => print());
addEventListener('popstate', ask);

// on paper nothing can be unfolded
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll('.table-behind:not([open])')];
  for (const details of unfolded) details.open = true;
});
addEventListener('afterprint', () => { for (const details of unfolded) details.open = false; });

ask();
