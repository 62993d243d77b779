/* Runs before the first paint, as a file of its own because a strict CSP allows no inline script: without it a chosen dark theme would flash white. */
(function () {
  try {
    var root = document.documentElement;
    var theme = localStorage.getItem('vizavi.theme');
    var language = localStorage.getItem('vizavi.language');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (language === 'ru' || language === 'en') root.lang = language;
  } catch (_) {
    /* A browser without storage shows the system theme. */
  }
})();
