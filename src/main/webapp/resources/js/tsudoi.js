// Small helps; every page works without them.
document.addEventListener('DOMContentLoaded', () => {
  const refusal = document.getElementById('refusal');
  if (refusal) refusal.focus();
  for (const button of document.querySelectorAll('button.copy')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.textContent = button.dataset.done;
    });
  }
  // One press is enough: a form that is on its way is not sent again.
  for (const form of document.querySelectorAll('form[method=post]')) {
    form.addEventListener('submit', event => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = 'yes';
      setTimeout(() => delete form.dataset.sent, 5000);
    });
  }
  // Staff decide by keyboard: the page names the keys under its buttons.
  document.addEventListener('keydown', event => {
    if (event.target.closest('input,textarea,select') || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = document.querySelector(`[data-key="${event.key.toLowerCase()}"]`);
    if (target) { event.preventDefault(); target.focus(); target.click(); }
  });
});
window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach(f => delete f.dataset.sent));
