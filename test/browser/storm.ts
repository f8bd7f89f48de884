/**
 * A script that changes text and structure every millisecond, and counts how often the page got a turn of its own
 * meanwhile.
 */
export const STORM_SCRIPT = `<script>
  window.changes = 0;
  window.turns = 0;
  addEventListener('load', () => {
    const ticker = document.body.appendChild(document.createElement('p'));
    setInterval(() => {
      ticker.textContent = '第' + window.changes++ + '次';
      ticker.append(document.createElement('b'));
    }, 1);
    setInterval(() => window.turns++, 10);
  });
</script>`;
