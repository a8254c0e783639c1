<#import "layout.ftl" as l>
<#import "people.ftl" as people>
<#macro url text><#if text?matches("https?://[^\\s<>{}]+")><a href="${text}">${text}</a><#else><code>${text}</code></#if></#macro>
<@l.frame; part>
<#if part == "main">
<h1>${page.title()}</h1>
<#if page.entry().fact().description()??><p class="lede">${page.entry().fact().description()}</p></#if>
<h2 id="rb-alerts">Alerts</h2>
<#if page.alerts()?has_content><@l.alerts rows=page.alerts() label="Alerts"/><#else><p class="quiet">No runbook of this service describes an alert.</p></#if>
<#if page.procedures()?has_content>
<h2 id="rb-procedures">Procedures</h2>
<dl class="kinds">
<#list page.procedures() as kind>
<div><dt>${kind.phrase()?replace("-", " ")}</dt><dd><ul><#list kind.refs() as one><li><@l.ref one/></li></#list></ul></dd></div>
</#list>
</dl>
</#if>
<#if page.checklists()?has_content>
<h2 id="rb-checklists">Checklists</h2>
<ul><#list page.checklists() as one><li><@l.ref one/></li></#list></ul>
</#if>
<#if page.people().contacts()?has_content>
<h2 id="rb-contacts">Contacts</h2>
<@people.contacts page.people().contacts()/>
</#if>
<#if page.people().chains()?has_content>
<h2 id="rb-escalation">Escalation</h2>
<#list page.people().chains() as chain><@people.escalation chain/></#list>
</#if>
<#if page.metrics()?has_content>
<h2 id="rb-metrics">Metrics</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Metrics"><table>
<thead><tr><th scope="col">Metric</th><th scope="col">Limits</th></tr></thead>
<tbody>
<#list page.metrics() as row>
<tr><td><@l.ref row.metric()/></td><td><#list row.limits() as limit><span class="nowrap">${limit}</span><#sep>, </#list></td></tr>
</#list>
</tbody></table></div>
</#if>
<#if page.targets()?has_content>
<h2 id="rb-targets">Recovery targets</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Recovery targets"><table>
<thead><tr><th scope="col">Component</th><th scope="col">Back within (RTO)</th><th scope="col">May lose (RPO)</th></tr></thead>
<tbody>
<#list page.targets() as target>
<tr><td>${target.component()}</td><td>${target.rto()!}</td><td>${target.rpo()!}</td></tr>
</#list>
</tbody></table></div>
</#if>
<#if page.dashboards()?has_content>
<h2 id="rb-dashboards">Dashboards</h2>
<ul><#list page.dashboards() as one><li>${one.name()}: <@url one.url()/><#if one.shows()??> <small>shows ${one.shows()}</small></#if></li></#list></ul>
</#if>
<#if page.endpoints()?has_content>
<h2 id="rb-endpoints">Endpoints</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Endpoints"><table>
<thead><tr><th scope="col">Name</th><th scope="col">Address</th><th scope="col">For</th></tr></thead>
<tbody>
<#list page.endpoints() as one>
<tr><td>${one.name()}</td><td><@url one.url()/></td><td>${one.purpose()!}</td></tr>
</#list>
</tbody></table></div>
</#if>
<#if page.logs()?has_content>
<h2 id="rb-logs">Logs</h2>
<ul><#list page.logs() as one><li>${one.what()}: <code>${one.where()}</code></li></#list></ul>
</#if>
<#if page.windows()?has_content>
<h2 id="rb-windows">Maintenance windows</h2>
<ul><#list page.windows() as one><li>${one.name()}<#if one.when()??>: ${one.when()}</#if></li></#list></ul>
</#if>
<#if page.schedules()?has_content>
<h2 id="rb-jobs">Scheduled jobs</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Scheduled jobs"><table>
<thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">For</th></tr></thead>
<tbody>
<#list page.schedules() as one>
<tr><td class="nowrap"><code>${one.expression()}</code></td><td><code>${one.command()}</code></td><td>${one.purpose()}</td></tr>
</#list>
</tbody></table></div>
</#if>
<p><@l.ref page.commands()/></p>
<#if page.runbooks()?has_content>
<h2 id="rb-runbooks">Runbooks</h2>
<ul><#list page.runbooks() as one><li><@l.ref one/></li></#list></ul>
</#if>
<#elseif part == "aside">
<@l.toc page.headings()/>
<@l.details page.details()/>
</#if>
</@l.frame>
