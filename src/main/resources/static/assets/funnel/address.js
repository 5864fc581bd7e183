// What the page shows is in its address: it can be sent to somebody, and the back button works
const BETWEEN = 'between';
const FIELDS = ['period', 'from', 'to', 'team', 'source', 'view'];

export const stateIn = search => {
  const given = new URLSearchParams(search);
  const state = Object.fromEntries(FIELDS.map(field => [field, given.get(field) ?? '']));
  if (state.from || state.to) state.period = BETWEEN;
  return state;
};

export const stateOf = form => {
  const state = Object.fromEntries(FIELDS.map(field => [field, form.elements[field].value]));
  return state.period === BETWEEN ? state : { ...state, from: '', to: '' };
};

// what is as usual is left out, so that the plain address shows the latest weeks every Monday
export const addressOf = ({ period, ...state }) => query({ period: period === BETWEEN ? '' : period, ...state });

/** The question to the reports. @param choices the options of the period, each with its first and last week */
export const questionOf = ({ period, ...state }, choices) => {
  const choice = choices.find(option => option.value === period && option.dataset.from);
  return query(choice && period ? { ...state, from: choice.dataset.from, to: choice.dataset.to } : state);
};

export const query = fields => {
  const text = new URLSearchParams(Object.entries(fields).filter(([, value]) => value)).toString();
  return text && `?${text}`;
};

/** The page of the MQLs behind a number, from the report's own address of them. */
export const pageOf = link => link && (link.startsWith('/api/reports/mqls') ? link.replace('/api/reports/mqls', '/funnel-health/mqls') : link);
