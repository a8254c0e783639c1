<#import "layout.ftl" as l>
<@l.frame wide=true; part>
<#if part == "main">
<h1>Page not found</h1>
<p>There is nothing at this address. The alert or runbook may have been renamed.</p>
<div data-search-missing></div>
<p><a href="${href("search/")}">Search</a>, or start from a service:</p>
<ul class="columns">
<#list page.services() as service>
<li><@l.ref service/></li>
</#list>
</ul>
</#if>
</@l.frame>
