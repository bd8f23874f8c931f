package fr.crig.avis.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param addresses of the proxies in front of the nodes, as the nodes see them; none by default */
@ConfigurationProperties("crig.proxy")
record ProxyProperties(@DefaultValue List<String> addresses) {}
