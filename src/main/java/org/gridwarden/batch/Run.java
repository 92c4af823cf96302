package org.gridwarden.batch;

import java.io.OutputStream;
import org.gridwarden.batch.row.ChunkReader;

/** What the workers of one run share. Reader, output and tally are used by one worker at a time. */
record Run(BatchQuestion question, ChunkReader reader, OutputStream output, TallyCounter tally) {}
