package fr.crig.avis.notification;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Committees;
import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.shared.Reference;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Notices and postmen for tests. */
final class NoticeFixtures {

    static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
    static final Reference REFERENCE = Reference.of(2026, 42);
    static final NoticeFacts FACTS = new NoticeFacts(REFERENCE, "PCRS image de l’Aude", "REGION", "agent.region");
    static final NoticeKey RECEIPT = NoticeKey.once(NoticeEvent.RECEIPT, FACTS);
    static final Committee COMMITTEE = Committees.of(committee());

    /** None of these messages carries a link. */
    private static final PersonalLinks LINKS = new PersonalLinks(null, null, new StandardEnvironment());

    private NoticeFixtures() {}

    static Notice notice(String recipient, String subject, AttachedFile attachment) {
        Mail mail = new Mail(subject, "Texte œuvré", "<p>Texte œuvré</p>");
        return Notice.of(RECEIPT, agent(recipient), mail, attachment, "<1234@crig.example>", NOW);
    }

    static Notice notice(NoticeKey key, Recipient recipient, String messageId) {
        return Notice.of(key, recipient, new Mail("Sujet", "Texte", "<p>Texte</p>"), null, messageId, NOW);
    }

    static Recipient agent(String email) {
        return new Recipient(email, "Préfecture", Capacity.AGENT, "Préfecture");
    }

    static Notice notice() {
        return notice("agent@crig.example", "Sujet", null);
    }

    /** With time-outs of half a second. */
    static Postman postman(int port, AttachmentSource... attachments) {
        return new Postman(only(JavaMailSender.class, sender(port)), all(attachments), LINKS, COMMITTEE, "127.0.0.1");
    }

    static Postman postmanWithoutServer() {
        return new Postman(only(JavaMailSender.class, null), all(), LINKS, COMMITTEE, " ");
    }

    static Postman postmanThatFails(String words) {
        JavaMailSender sender = new JavaMailSenderImpl() {
            @Override
            public MimeMessage createMimeMessage() {
                throw new IllegalStateException(words);
            }
        };
        return new Postman(only(JavaMailSender.class, sender), all(), LINKS, COMMITTEE, "127.0.0.1");
    }

    static NoticeDelivery delivery(Postman postman, Clock clock) {
        return new NoticeDelivery(postman, LINKS, COMMITTEE, clock);
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", "500");
        properties.put("mail.smtp.timeout", "500");
        properties.put("mail.smtp.writetimeout", "500");
        properties.put("mail.smtp.quitwait", "false");
        return sender;
    }

    private static <T> org.springframework.beans.factory.ObjectProvider<T> only(Class<T> type, T bean) {
        return new StaticListableBeanFactory(bean == null ? Map.of() : Map.of("bean", bean)).getBeanProvider(type);
    }

    private static org.springframework.beans.factory.ObjectProvider<AttachmentSource> all(AttachmentSource... sources) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (AttachmentSource source : sources) {
            beans.addBean("source" + beans.getBeanDefinitionCount(), source);
        }
        return beans.getBeanProvider(AttachmentSource.class);
    }

    private static CommitteeProperties committee() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("crig", Bindable.of(CommitteeProperties.class))
                    .get();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
