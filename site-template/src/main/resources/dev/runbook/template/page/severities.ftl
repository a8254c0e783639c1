<#import "layout.ftl" as l>
<@l.frame wide=true; part>
<#if part == "main">
<h1>${page.title()}</h1>
<p class="lede">What each service's words for severity mean, most urgent first.</p>
<#list page.groups() as group>
<section>
<h2><@l.ref group.service()/></h2>
<div class="scroll" tabindex="0" role="group" aria-label="Severities of ${group.service().text()}"><table>
<thead><tr><th scope="col">Severity</th><th scope="col">Means</th><th scope="col">Answer within</th><th scope="col">Escalation</th></tr></thead>
<tbody>
<#list group.levels() as row>
<tr><td><@l.chip row.level()/></td><td>${row.meaning().description()!}</td><td>${row.meaning().responseTime()!}</td><td>${row.meaning().escalation()!}</td></tr>
</#list>
</tbody></table></div>
</section>
<#else>
<p class="quiet">No runbook says what its severities mean.</p>
</#list>
</#if>
</@l.frame>
