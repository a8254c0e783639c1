<#import "layout.ftl" as l>
<@l.frame; part>
<#if part == "main">
<h1>${page.title()}</h1>
<#if page.metric().fact().description()??><p>${page.metric().fact().description()}</p></#if>
<h2 id="rb-thresholds">Thresholds</h2>
<@l.bands page.bands()/>
<#if page.thresholds()?has_content><@l.thresholds page.thresholds()/><#else><p class="quiet">No runbook gives a limit for it.</p></#if>
<h2 id="rb-alerts">Alerts</h2>
<#if page.alerts()?has_content><@l.alerts rows=page.alerts() label="Alerts"/><#else><p class="quiet">No alert watches it.</p></#if>
<#if page.metric().fact().query()??>
<h2 id="rb-query">Query</h2>
<pre class="fence wrap"><code>${page.metric().fact().query()}</code></pre>
</#if>
<#elseif part == "aside">
<@l.details page.details()/>
<@l.relations page.relations() "Relations"/>
</#if>
</@l.frame>
