import time
def test_a(sit_down, sample):
    t=time.time()
    d = sit_down(sample, "sarka.zackova")
    print("open", time.time()-t)
    d.window.grab().save("/tmp/j_accounts.png")
def test_b(sit_down, writable):
    t=time.time()
    d = sit_down(writable, "sarka.zackova")
    print("open", time.time()-t)
