<#import "layout.ftl" as l>
<@l.frame wide=true; part>
<#if part == "main">
<h1>${page.title()}</h1>
<div data-search-page>
<form class="find big" role="search" aria-label="Search everything" action="${href("search/")}" method="get">
<label for="rb-search-q">What are you looking for?</label>
<div><input id="rb-search-q" name="q" type="search" placeholder="Alert name, metric, command, error message" autocapitalize="off" spellcheck="false"><button type="submit">Search</button></div>
</form>
</div>
<noscript><p>Search needs JavaScript. Without it, start from a service.</p></noscript>
<h2 id="rb-services">Services</h2>
<ul class="columns">
<#list page.services() as service>
<li><@l.ref service/></li>
</#list>
</ul>
</#if>
</@l.frame>
