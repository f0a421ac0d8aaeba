/* Pencarian tanpa internet: kata-katanya sudah ada di halaman ini. */
(function () {
  "use strict";
  var form = document.getElementById("pencarian");
  var field = document.getElementById("cari");
  var status = document.getElementById("hasil");
  var words = JSON.parse(document.getElementById("kata").textContent);
  var tiles = Array.prototype.slice.call(document.querySelectorAll("#ubin > li"));

  function search() {
    var wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    var count = 0;
    tiles.forEach(function (tile) {
      var text = words[tile.getAttribute("data-halaman")] || "";
      var fits = wanted.every(function (word) { return text.indexOf(word) !== -1; });
      tile.hidden = !fits;
      count += fits ? 1 : 0;
    });
    if (!wanted.length) { status.textContent = ""; }
    else if (!count) { status.textContent = status.getAttribute("data-tidak-ada"); }
    else { status.textContent = status.getAttribute("data-hasil") + ": " + count; }
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  field.addEventListener("input", search);
})();
