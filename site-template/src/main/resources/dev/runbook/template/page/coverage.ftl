<#import "layout.ftl" as l>
<#macro share cell><#if cell.of() == 0><td class="num quiet">–<span class="vh"> none to count</span></td><#else><td class="num lv-${cell.level()}">${cell.have()}<span class="vh"> of ${cell.of()}</span> <small>${cell.percent()} %</small></td></#if></#macro>
<#macro figure cell><#if cell.percent()??><td class="num lv-${cell.level()}"><b>${cell.percent()} %</b></td><#else><td class="num quiet">–</td></#if></#macro>
<@l.frame wide=true; part>
<#if part == "main">
<h1>${page.title()}</h1>
<#assign all=page.total()>
<#if (all.count() > 0)>
<p class="lede"><b>${all.figure().percent()} %</b> of what the alerts of these runbooks should have is there: ${all.figure().have()} of ${all.figure().of()}.</p>
<#else>
<p class="lede">There are no alerts yet, so there is no figure.</p>
</#if>
<h2 id="rb-services">Alerts by service</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Alerts by service"><table class="cover">
<thead><tr><th scope="col">Service</th><th scope="col" class="num">Coverage</th><th scope="col" class="num">Alerts</th><#list page.aspects() as aspect><th scope="col" class="num">${aspect}</th></#list></tr></thead>
<tbody>
<#list page.services() as row>
<tr><th scope="row"><@l.ref row.service()/></th><#if row.count() == 0><td class="quiet" colspan="${page.aspects()?size + 2}">no alerts</td><#else><@figure row.figure()/><td class="num">${row.count()}</td><#list row.alerts() as cell><@share cell/></#list></#if></tr>
</#list>
</tbody>
<tfoot>
<tr><th scope="row">${all.service().text()}</th><#if all.count() == 0><td class="quiet" colspan="${page.aspects()?size + 2}">no alerts</td><#else><@figure all.figure()/><td class="num">${all.count()}</td><#list all.alerts() as cell><@share cell/></#list></#if></tr>
</tfoot>
</table></div>
<h2 id="rb-metrics">Metrics and reviews by service</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Metrics and reviews by service"><table class="cover">
<thead><tr><th scope="col">Service</th><th scope="col" class="num">Metrics</th><th scope="col" class="num">With a target</th><th scope="col" class="num">With an alert</th><th scope="col" class="num">Runbooks</th><th scope="col" class="num">Fresh</th></tr></thead>
<tbody>
<#list page.services() as row>
<tr><th scope="row"><@l.ref row.service()/></th><@rest row/></tr>
</#list>
</tbody>
<tfoot>
<tr><th scope="row">${all.service().text()}</th><@rest all/></tr>
</tfoot>
</table></div>
<#if page.map()?has_content>
<h2 id="rb-map">Which alert lacks what</h2>
<p class="legend"><span class="yes">✓ there</span> <span class="no">✗ missing</span></p>
<div class="scroll" tabindex="0" role="group" aria-label="Which alert lacks what"><table class="cover map">
<thead><tr><th scope="col">Alert</th><#list page.aspects() as aspect><th scope="col">${aspect}</th></#list></tr></thead>
<#list page.map() as part>
<tbody>
<tr><th scope="rowgroup" class="part" colspan="${page.aspects()?size + 1}"><@l.ref part.service()/></th></tr>
<#list part.alerts() as row>
<tr><th scope="row"><@l.ref row.alert()/><#if row.severity()??> <@l.chip row.severity()/></#if></th><#list row.has() as there><#if there><td class="yes">✓ <span>there</span></td><#else><td class="no">✗ <span>missing</span></td></#if></#list></tr>
</#list>
</tbody>
</#list>
</table></div>
<#if (page.more() > 0)><p class="quiet">${page.more()} more alerts, which lack no more than these, are in <code>catalog.json</code> under <code>coverage</code>.</p></#if>
</#if>
<h2 id="rb-counted">What is counted</h2>
<dl class="counted">
<div><dt>Coverage</dt><dd>Six things are asked of each alert. The figure is the share of all of them that is there, rounded down: 100 % means that nothing is missing.</dd></div>
<div><dt>Runbook</dt><dd>A text below a heading of the alert’s own, or a procedure of its name.</dd></div>
<div><dt>Procedure</dt><dd>Something to do: a procedure that answers the alert or that its text points to, or a list or a command in its text.</dd></div>
<div><dt>Threshold</dt><dd>A figure, or the expression of a rule.</dd></div>
<div><dt>Severity</dt><dd>Its own, or that of the heading or rule that it stands in.</dd></div>
<div><dt>Owner</dt><dd>Of its runbook or its service, or the label <code>owner</code> or <code>team</code> of its rule.</dd></div>
<div><dt>Verification</dt><dd>How to see that it is over: a part of its text, or a step of a procedure that answers it.</dd></div>
<div><dt>Target, alert</dt><dd>Of a metric: the figure up to which all is well; an alert or a figure at which somebody is told. Metrics that are only guessed from a text are left out.</dd></div>
<div><dt>Fresh</dt><dd>The last review or change of the runbook is dated, and the next is not yet due on ${site.today}.</dd></div>
</dl>
</#if>
</@l.frame>
<#macro rest row>
<td class="num">${row.rest()[0].of()}</td><@share row.rest()[0]/><@share row.rest()[1]/><td class="num">${row.rest()[2].of()}</td><@share row.rest()[2]/>
</#macro>
