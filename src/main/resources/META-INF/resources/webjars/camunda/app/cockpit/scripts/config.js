export default {
  app: { name: 'Cockpit', vendor: 'Handoff' },
  customScripts: ['scripts/handoff-plugins.js'],
  disableWelcomeMessage: true
};
