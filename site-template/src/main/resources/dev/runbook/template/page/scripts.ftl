<#-- The scripts of every page, in the order in which they run. Each is listed in SiteTemplate, too. -->
<script src="${root}assets/runbook.js" defer></script>
<script src="${root}assets/search.js" defer></script>
