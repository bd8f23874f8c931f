package fr.crig.avis.notification;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationMenu {

    @Bean
    static MenuEntry outboxEntry() {
        return MenuEntry.of(80, "/administration/envois", "nav.outbox", Role.SECRETARIAT, Role.ADMINISTRATOR);
    }
}
