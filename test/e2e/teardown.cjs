module.exports = async () => {
  globalThis.klientelaServer.closeAllConnections();
  globalThis.klientelaServer.close();
};
