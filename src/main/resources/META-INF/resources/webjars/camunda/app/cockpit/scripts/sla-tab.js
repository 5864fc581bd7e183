// The tab "SLA" of the process "Contact handoff": who is late, by how much, whose; a manager gives it to somebody else from here
import { CHANGED, filled, read } from '../../handoff/scripts/server.js';
import { element, holding, instant, pass, rough } from '../../handoff/scripts/words.js';
import { reassignRow } from './reassign.js';

const PROCESS = 'contact-handoff';
const PAGE = 25;
const AGAIN_MS = 60_000;

const HEADINGS = ['Lead', 'Late by', 'First response was due', 'Owner', 'Team', ''];

const who = late => holding('span', '',
  late.processInstanceId
    ? Object.assign(element('a', late.name), { href: `#/process-instance/${late.processInstanceId}/runtime` })
    : element('span', late.name),
  late.pass > 1 && element('span', pass(late.pass), 'handoff-pass'),
  element('small', [late.company, late.type].filter(Boolean).join(' · '), 'handoff-below'));

// working time is what counts; the wall clock is what the lead feels
const lateBy = late => holding('span', '',
  element('strong', late.lateBusinessSeconds > 0 ? `${rough(late.lateBusinessSeconds)} of working time` : 'no working time since', 'handoff-late'),
  element('small', `${rough(late.lateSeconds)} on the wall clock${late.hours ? `, hours of ${late.hours}` : ''}`, 'handoff-below'));

const row = (late, takers, page) => {
  const cells = [who(late), lateBy(late), element('span', instant(late.respondBy, late.zone)),
    element('span', late.ownerName ?? 'nobody'), element('span', late.teamName ?? '–')];
  const line = holding('tr', '', cells.map(cell => holding('td', '', cell)));
  const action = element('td', '', 'handoff-action');
  if (late.mayReassign) action.append(reassignRow(late, takers, line, page));
  line.append(action);
  return line;
};

const headings = () => holding('thead', '', holding('tr', '', HEADINGS.map(text =>
  text ? Object.assign(element('th', text), { scope: 'col' }) : element('td', ''))));

const filter = (teams, view, go) => {
  const all = teams.reduce((sum, team) => sum + team.late, 0);
  const select = Object.assign(element('select', '', 'form-control'), { name: 'team' });
  select.append(...[['', `All teams (${all})`], ...teams.map(team => [team.id, `${team.name} (${team.late})`])]
    .map(([value, text]) => Object.assign(element('option', text), { value, selected: value === view.team })));
  select.addEventListener('change', () => go({ team: select.value, page: 0 }));
  return holding('label', 'handoff-filter', element('span', 'Team '), select);
};

const pages = ({ number, size, total }, view, go) => {
  if (total <= size) return null;
  const turn = (text, page, possible) => {
    const button = Object.assign(element('button', text, 'btn btn-default'), { type: 'button', disabled: !possible });
    button.addEventListener('click', () => go({ ...view, page }));
    return button;
  };
  return holding('p', 'handoff-pages', turn('Back', number - 1, number > 0),
    element('span', `${number * size + 1} to ${Math.min((number + 1) * size, total)} of ${total}`),
    turn('Next', number + 1, (number + 1) * size < total));
};

const WHOSE = { ALL: '', TEAMS: ' of your teams', OWN: ' of yours' };

const summary = ({ scope, page: { total } }) => total === 0
  ? `Nobody is late: every lead${WHOSE[scope]} that waits for a first response is within its time.`
  : `${total} lead${total === 1 ? '' : 's'}${WHOSE[scope]} wait${total === 1 ? 's' : ''} past the due for a first response, the longest first. All versions of the process are counted.`;

export default {
  id: 'handoff-sla',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 20,
  properties: { label: 'SLA' },

  async render(node, { processDefinitionId, api }) {
    if (!processDefinitionId.startsWith(`${PROCESS}:`)) {
      node.replaceChildren(element('p', 'Response times belong to the process "Contact handoff": look there.', 'handoff-sla'));
      return;
    }
    const told = element('p', '', 'handoff-told');
    told.setAttribute('role', 'status');
    const place = element('div', 'Loading …');
    node.replaceChildren(holding('div', 'handoff-sla', told, place));
    const page = { api, tell: text => { told.textContent = text; } };
    let view = { team: '', page: 0 };
    const load = () => filled(place, async () => {
      const late = await read(`/api/cockpit/late?size=${PAGE}&page=${view.page}&team=${encodeURIComponent(view.team)}`);
      if (late.content.length === 0 && view.page > 0) return go({ ...view, page: view.page - 1 });
      return [
        element('p', summary(late)),
        (late.teams.length > 1 || view.team) && filter(late.teams, view, go),
        late.content.length > 0 && holding('table', 'table handoff-late-leads', headings(),
          holding('tbody', '', late.content.map(one => row(one, late.takers, page)))),
        pages(late.page, view, go)
      ];
    });
    const go = async next => {
      view = next;
      await load();
      return [...place.childNodes];
    };
    const again = () => node.isConnected ? load() : removeEventListener(CHANGED, again);
    addEventListener(CHANGED, again);
    this.timer = setInterval(() => {
      if (!document.hidden && !place.querySelector('.handoff-reassign')) load();
    }, AGAIN_MS);
    await load();
  },

  unmount() { clearInterval(this.timer); }
};
