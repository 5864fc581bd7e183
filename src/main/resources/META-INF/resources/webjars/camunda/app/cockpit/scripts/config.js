export default {
  app: { name: 'Cockpit', vendor: 'Handoff' },
  disableWelcomeMessage: true
};
