"""What paper is made from: rows for letters, data sheets and timelines."""
