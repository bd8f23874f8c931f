package fr.crig.avis.operations;

import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.notification.DeliveryFigures;
import fr.crig.avis.notification.RegularWork;
import fr.crig.avis.storage.FileScans;
import fr.crig.avis.upkeep.BackupStanding;
import java.util.List;

/**
 * How the service is doing at one moment: what the administrator's page shows, and what {@link Diagnosis} judges.
 *
 * @param checkup of the journal; null before the first night
 * @param altered files that are not as they were stored, newest first
 * @param switchedOff what the database was told not to keep at a power cut
 */
record ServiceState(
        EngineState engine,
        DeliveryFigures delivery,
        List<ServiceNode> nodes,
        List<RegularWork> work,
        JournalCheckup checkup,
        List<DiskRoom> disks,
        BackupStanding backup,
        FileScans.Report scanner,
        List<JournalEntry> altered,
        List<String> switchedOff) {}
