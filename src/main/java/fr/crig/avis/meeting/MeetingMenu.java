package fr.crig.avis.meeting;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingMenu {

    @Bean
    static MenuEntry meetingsEntry() {
        return MenuEntry.of(30, "/reunions", "nav.meetings", Role.AGENT, Role.MEMBER, Role.SECRETARIAT);
    }
}
