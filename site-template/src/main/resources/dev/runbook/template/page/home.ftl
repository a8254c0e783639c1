<#import "layout.ftl" as l>
<@l.frame wide=true; part>
<#if part == "main">
<h1>${page.title()}</h1>
<form class="find big" role="search" aria-label="Search everything" action="${href("search/")}" method="get">
<label for="rb-home-q">What is wrong?</label>
<div><input id="rb-home-q" name="q" type="search" placeholder="Alert name, metric, command, error message" autocomplete="off" autocapitalize="off" spellcheck="false"><button type="submit">Search</button></div>
</form>
<h2 id="rb-services">Services</h2>
<ul class="tiles">
<#list page.services() as tile>
<li><h3><a href="${href(tile.service().url())}">${tile.service().text()}</a></h3>
<#if tile.description()??><p>${tile.description()}</p></#if>
<p class="quiet">${tile.alerts()} alert<#if tile.alerts() != 1>s</#if><#if (tile.urgent() > 0)> (${tile.urgent()} urgent)</#if>, ${tile.procedures()} procedure<#if tile.procedures() != 1>s</#if>, ${tile.runbooks()} runbook<#if tile.runbooks() != 1>s</#if></p>
<#if tile.owner()??><p class="quiet">Owner: ${tile.owner()}</p></#if></li>
</#list>
</ul>
<#if (site.disagreements > 0)><p><a href="${href("disagreements/")}">${site.disagreements} place<#if site.disagreements != 1>s</#if> where two sources disagree</a></p></#if>
<#if page.urgent()?has_content>
<h2 id="rb-urgent">Most urgent alerts</h2>
<@l.alerts rows=page.urgent() label="Most urgent alerts" service=true/>
</#if>
<#if page.intro()??><div class="prose intro">
${prose(page.intro())}
</div></#if>
<#if page.reviewed()?has_content>
<h2 id="rb-reviewed">Recently reviewed</h2>
<ul class="plain">
<#list page.reviewed() as one>
<li><time datetime="${one.day()}">${one.day()}</time> <@l.ref one.runbook()/></li>
</#list>
</ul>
</#if>
</#if>
</@l.frame>
