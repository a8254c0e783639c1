<#import "layout.ftl" as l>
<@l.frame wide=true; part>
<#if part == "main">
<h1>${page.title()}</h1>
<p class="lede">What the runbooks run, and where. Open a service to see every place.</p>
<#if page.rows()?has_content>
<div class="scroll" tabindex="0" role="group" aria-label="Commands"><table>
<thead><tr><th scope="col">Command</th><th scope="col">Used</th><th scope="col">By</th></tr></thead>
<tbody>
<#list page.rows() as row>
<tr><td><code>${row.form()}</code></td><td class="num">${row.uses()}</td><td><#list row.services() as one><@l.ref one/><#sep>, </#list><#if (row.more() > 0)> <span class="quiet">and ${row.more()} more</span></#if></td></tr>
</#list>
</tbody></table></div>
<#else>
<p class="quiet">No runbook holds a command.</p>
</#if>
</#if>
</@l.frame>
