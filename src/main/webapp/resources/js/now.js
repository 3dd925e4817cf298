// The sign at a door looks again every half minute. Without a network it keeps what it shows and says since when.
const look = async () => {
  const door = document.getElementById('door');
  try {
    const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(10000) });
    if (!answer.ok) throw new Error(answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('door');
    door.className = fresh.className;
    if (door.innerHTML !== fresh.innerHTML) door.innerHTML = fresh.innerHTML;
  } catch {
    door.classList.add('lost');
    const checked = door.querySelector('.checked');
    checked.querySelector('span').textContent = checked.dataset.lost;
  }
};
setInterval(look, 30000);
