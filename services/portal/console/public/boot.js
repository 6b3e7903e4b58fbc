// Runs before everything else and must parse in any browser, so it keeps to old syntax.
(function () {
  var root = document.documentElement;
  try {
    if (localStorage.getItem('tisheng.dark') === 'true') root.classList.add('dark');
    if (localStorage.getItem('tisheng.elder') === 'true') root.classList.add('elder');
  } catch (unreadable) {
    root.setAttribute('data-storage', String(unreadable));
  }
  // Chrome learned :has() in 105 and findLast in 97; whoever lacks one cannot run the console.
  var modern =
    typeof Array.prototype.findLast === 'function' &&
    typeof CSS !== 'undefined' &&
    CSS.supports('selector(:has(a))');
  if (modern) return;
  root.setAttribute('data-outdated', '');
  document.addEventListener('DOMContentLoaded', function () {
    var notice = document.getElementById('old-browser');
    if (notice) notice.removeAttribute('hidden');
  });
})();
