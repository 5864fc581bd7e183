// Gives a late lead to another rep: who, and why; both reps read the reason
import { send } from '../../handoff/scripts/server.js';
import { element, holding } from '../../handoff/scripts/words.js';

const openText = ({ open, unavailable }) => [`${open} open`, unavailable].filter(Boolean).join(', ');

// the lead's own team first
const choices = (late, takers) => [...takers]
  .sort((a, b) => (b.team === late.team) - (a.team === late.team))
  .map(team => ({ ...team, reps: team.reps.filter(rep => rep.id !== late.owner) }))
  .filter(team => team.reps.length > 0)
  .map(team => {
    const group = Object.assign(document.createElement('optgroup'), { label: team.name });
    group.append(...team.reps.map(rep => Object.assign(element('option', `${rep.name} (${openText(rep)})`), { value: rep.id })));
    return group;
  });

const form = (late, takers, page, close) => {
  const rep = Object.assign(element('select', '', 'form-control'), { name: 'rep', required: true });
  rep.append(Object.assign(element('option', 'Choose a rep'), { value: '' }), ...choices(late, takers));
  const reason = Object.assign(element('input', '', 'form-control'), { name: 'reason', required: true, maxLength: 500, placeholder: 'Both of them read it' });
  const give = Object.assign(element('button', 'Reassign', 'btn btn-primary'), { type: 'submit' });
  const cancel = Object.assign(element('button', 'Cancel', 'btn btn-default'), { type: 'button' });
  const refused = element('p', '', 'handoff-refused');
  refused.setAttribute('role', 'alert');
  cancel.addEventListener('click', close);
  const node = holding('form', 'handoff-reassign',
    element('strong', `Give ${late.name} to another rep`),
    holding('div', 'handoff-fields',
      holding('label', '', element('span', 'To'), rep),
      holding('label', 'handoff-wide', element('span', 'Reason'), reason),
      give, cancel),
    refused);
  node.addEventListener('submit', async event => {
    event.preventDefault();
    give.disabled = true;
    refused.textContent = '';
    try {
      const mql = await send(`/api/mqls/${encodeURIComponent(late.mqlId)}/reassign`, { repId: rep.value, reason: reason.value }, page.api);
      page.tell(`${late.name} is with ${mql.owner?.name ?? 'nobody'} now. The lead's own due stays; both reps are told.`);
    } catch (problem) {
      refused.textContent = problem.message;
      give.disabled = false;
    }
  });
  return node;
};

export const reassignRow = (late, takers, line, page) => {
  const button = Object.assign(element('button', 'Reassign …', 'btn btn-default btn-xs'), { type: 'button' });
  button.setAttribute('aria-label', `Reassign ${late.name}`);
  button.addEventListener('click', () => {
    line.parentNode.querySelectorAll('.handoff-open').forEach(open => open.remove());
    const cell = Object.assign(document.createElement('td'), { colSpan: 6 });
    const open = holding('tr', 'handoff-open', cell);
    cell.append(form(late, takers, page, () => { open.remove(); button.focus(); }));
    line.after(open);
    open.querySelector('select').focus();
  });
  return button;
};
