<#import "layout.ftl" as l>
<@l.page wide=true script="search.js"; part>
<#if part == "main">
<h1>Search</h1>
<div id="rb-search" data-root="${root}">
<noscript><p>Search needs JavaScript. Without it, start from a service:</p></noscript>
<ul class="plain" id="rb-search-services">
<#list page.services() as service>
<li><@l.ref service/></li>
</#list>
</ul>
</div>
</#if>
</@l.page>
